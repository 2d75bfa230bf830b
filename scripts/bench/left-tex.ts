/** Finds TeX that a reader would see in a text outside of formulas. */
export function findLeftTex(text: string): LeftTex[] {
  return kinds.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, found, around: around(text, index) })),
  )
}

const kinds = [
  ['accent', /\\(?:['"`^~=.](?:\{\\?[A-Za-z]+\}|\\?[A-Za-z])|[bcdHkrtuv](?:\{\\?[A-Za-z]+\}|(?![A-Za-z])))/g],
  ['style', /\\(?:emph|text(?:bf|it|rm|sc|sf|sl|tt|normal)?|bf|em|it|rm|sc|tt)(?![A-Za-z])/g],
  ['other command', /\\(?!(?:emph|text(?:bf|it|rm|sc|sf|sl|tt|normal)?|bf|em|it|rm|sc|tt)(?![A-Za-z]))[A-Za-z]{2,}/g],
  ['dollar of a formula', /\$[^$\s][^$]{0,80}\$/g],
  ['TeX quotes', /``|(?<=[a-z.,])''/g],
] as const

/** Characters on each side. */
const context = 40

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - context), index + context).replace(/\s+/g, ' ')
}

export type LeftTex = { kind: (typeof kinds)[number][0]; found: string; around: string }
