import { readPower } from './read-power.ts'

/**
 * The numbers of a text in digits, each with all that it may mean: `7B` is 7 or 7e9, `12.5 %` is 12.5 and
 * not 0.125, `3 × 10^{-5}` is 3e-5, `1,204` is 1204.
 */
export function* readNumbers(text: string): Generator<NumberFound> {
  let end = 0
  for (const { 0: written, index, groups = {} } of text.matchAll(number)) {
    if (index < end) continue
    end = index + written.length
    const { digits = '', scale, percent } = groups
    const reading = readDigits(digits)
    const power = scale || percent ? undefined : readPower(digits, text.slice(end, end + longestPower))
    end += power?.length ?? 0
    const factors = [1, ...(scale ? [scales.get(scale.toLowerCase()) ?? 1] : [])]
    const readings = power
      ? [times(power.isAlone ? one : reading, power.factor)]
      : factors.map((factor) => times(reading, factor))
    yield {
      source: text.slice(index, end),
      index,
      readings,
      isPlain: /^\d+$/.test(written) && !power,
    }
  }
}

const longestPower = 40
const one = { value: 1, step: 0 }

const thousands = String.raw`\d{1,3}(?:(?:,|\\[,;: ]|\{,\}|[\u00A0\u2009\u202F '’])\d{3})+(?!\d)`
const scale = String.raw`thousand|million|billion|trillion|百万|千万|万|千|亿|만|억|[kKMBTG](?![\p{Script=Latin}\d])`
const percent = String.raw`\\?[%％]|per ?cent(?!il)|个百分点`
const number = new RegExp(
  String.raw`(?<digits>(?:${thousands}|\d+)(?:[.,]\d+)?|\.\d+)(?:[\s-]?(?<scale>${scale}))?(?:[\s-]?(?<percent>${percent}))?`,
  'gu',
)

const scales = new Map([
  ...Object.entries({ k: 1e3, m: 1e6, b: 1e9, g: 1e9, t: 1e12, thousand: 1e3, million: 1e6, billion: 1e9 }),
  ...Object.entries({ trillion: 1e12, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 만: 1e4, 억: 1e8 }),
])

/** `1,204` → 1204; `3,5` → 3.5 */
function readDigits(digits: string): Reading {
  const bare = digits.replace(/\\[,;: ]|\{,\}|[\u00A0\u2009\u202F '’]/g, '')
  return toReading(bare.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'))
}

function toReading(decimal: string): Reading {
  return { value: Number(decimal), step: 10 ** -(decimal.split('.')[1]?.length ?? 0) }
}

function times({ value, step }: Reading, factor: number): Reading {
  return { value: value * factor, step: step * factor }
}

/** `step`: one of the last digit that is written. */
export type Reading = { value: number; step: number }
/** `isPlain`: digits and nothing else. */
export type NumberFound = { source: string; index: number; readings: Reading[]; isPlain: boolean }
