/** The numbers that a text writes in words, `twenty-five`, `two hundred` and `half` included. */
export function readNumberWords(text: string): number[] {
  const found: number[] = []
  let [value, end] = [0, -1]
  for (const { 0: word, index } of text.toLowerCase().matchAll(/[a-z]+/g)) {
    const isNext = index - end <= 1
    end = index + word.length
    const plain = numbers.get(word)
    const factor = factors.get(word)
    if (plain !== undefined) {
      value = isNext && value >= 20 && plain < 10 ? value + plain : plain
      found.push(value)
    } else if (factor !== undefined) {
      value = (isNext && value > 0 ? value : 1) * factor
      found.push(value)
    } else {
      value = 0
      found.push(...(fractions.get(word) ?? []))
    }
  }
  return found
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
const numbers = new Map([
  ...small.split(' ').map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, n) => [word, 10 * n + 20] as const),
])
const factors = new Map(Object.entries({ dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }))
/** As shares in per cent, too. */
const fractions = new Map<string, number[]>([
  ...['half', 'halves', 'halved', 'halving'].map((word) => [word, [50, 0.5]] as [string, number[]]),
  ['quarter', [25]],
  ['quarters', [75]],
])
