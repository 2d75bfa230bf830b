/**
 * Every place where `part` stands in `text` from `from` on, also those that overlap, in linear time whatever both hold.
 * Knuth, Morris and Pratt's way.
 */
export function* findAll(part: string, text: string, from = 0): Generator<number> {
  // Most passages are not there, or at once; native search says so many times as fast.
  const first = part.length > 0 ? text.indexOf(part.slice(0, quick), from) : -1
  if (first === -1) return
  const borders = readBorders(part)
  let matched = 0
  for (let index = first; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    while (matched > 0 && part.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0
    if (part.charCodeAt(matched) === unit) matched++
    if (matched < part.length) continue
    yield index + 1 - matched
    matched = borders[matched - 1] ?? 0
  }
}

/** Signs; so few of them cannot make a native search slow. */
const quick = 16

/** For each beginning of a text, the length of its longest end that is a beginning as well. */
function readBorders(part: string): Uint32Array {
  const borders = new Uint32Array(part.length)
  for (let index = 1, length = 0; index < part.length; index++) {
    while (length > 0 && part.charCodeAt(index) !== part.charCodeAt(length)) length = borders[length - 1] ?? 0
    if (part.charCodeAt(index) === part.charCodeAt(length)) length++
    borders[index] = length
  }
  return borders
}
