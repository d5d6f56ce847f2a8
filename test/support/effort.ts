/** What some work gives, and how long the processor was at it, in ms: on a busy machine too this says how hard the work is, which a clock does not. */
export async function measured<T>(work: () => T | Promise<T>): Promise<{ effort: number; result: T }> {
  const before = process.cpuUsage();
  const result = await work();
  return { effort: process.cpuUsage(before).user / 1000, result };
}
