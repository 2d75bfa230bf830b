/** What a formula may say about sizes, in em: more would cover, push or widen what stands around it. */
const bounds: Record<string, { least: number; most: number }> = {
  ...of({ least: -2, most: 40 }, 'width lspace rspace'),
  ...of({ least: -2, most: 8 }, 'height depth voffset rowspacing columnspacing minsize maxsize'),
  ...of({ least: 0, most: 2.5 }, 'mathsize linethickness'),
}

/** Em of a unit, about. A bare number and a percentage are multiples. */
const units: Record<string, number> = {
  em: 1,
  ex: 0.5,
  px: 0.06,
  pt: 0.08,
  pc: 1,
  mu: 0.06,
  cm: 2.4,
  mm: 0.24,
  in: 6,
  '%': 0.01,
  '': 1,
}

/** Whether an attribute of MathML keeps within bounds: all lengths that it lists. What is no length has none. */
export function isBounded(name: string, value: string): boolean {
  const bound = bounds[name]
  if (!bound) return true
  return [...value.matchAll(/([+-]?\d*\.?\d+(?:e[+-]?\d+)?)([a-z%]*)/gi)].every(([, number = '', unit = '']) => {
    const size = Number(number) * (units[unit.toLowerCase()] ?? 1)
    return size >= bound.least && size <= bound.most
  })
}

function of<T>(bound: T, names: string): Record<string, T> {
  return Object.fromEntries(names.split(' ').map((name) => [name, bound]))
}
