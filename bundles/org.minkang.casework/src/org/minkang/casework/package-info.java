/** Cases on their way through the steps of their case type: tasks, decisions, papers, deadlines, queues. */
package org.minkang.casework;
