/** F1 of one class, 0 to 1: the harmonic mean of precision and recall; 0 where the class is never met. */
export function f1<T>(expected: T[], found: T[], of: T): number {
  const both = expected.filter((each, index) => each === of && found[index] === of).length
  const all = expected.filter((each) => each === of).length + found.filter((each) => each === of).length
  return all === 0 ? 0 : (2 * both) / all
}
