/** So many messages each way, or there is nothing a caller's answer could be about (states.md). R27, R28. */
export const EACH_WAY = 2;
