import { digestOf } from './loader.ts'

/** A number for a text, as good as a hash. */
export function numberOf(text: string): bigint {
  return BigInt(`0x${digestOf(text)}`)
}

/**
 * A hash of a list of texts that have names. Where texts change, but no name is another or elsewhere, it can be made of the
 * hash before (`amendHash`), without the others.
 */
export function hashList(names: string[], numbers: bigint[]): string {
  return `${hashNames(names)} ${toHex(numbers.reduce((sum, number) => sum + number, 0n))}`
}

/** `names`: where one of them is gone, those that are left; its number `now` is 0. */
export function amendHash(hash: string, { before, now }: Numbers, names?: string[]): string {
  const [known, sum] = hash.split(' ')
  return `${names ? hashNames(names) : known} ${toHex(BigInt(`0x${sum}`) - before + now)}`
}

function hashNames(names: string[]): string {
  return digestOf(names.join('\n'))
}

export type Numbers = { before: bigint; now: bigint }

function toHex(sum: bigint): string {
  return BigInt.asUintN(64, sum).toString(16)
}
