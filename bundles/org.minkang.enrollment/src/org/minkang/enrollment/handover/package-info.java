/** The hand-over of a village (交接): five things agree, and it is known who had its forms when. */
package org.minkang.enrollment.handover;
