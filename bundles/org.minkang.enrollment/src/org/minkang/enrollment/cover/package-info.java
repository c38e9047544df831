/** Cover (待遇享受期) as a dated fact for everybody. */
package org.minkang.enrollment.cover;
