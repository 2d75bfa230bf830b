import fc from 'fast-check'

/** Ways of setting a passage that change none of its words; each is given numbers below 1 that decide where. */
const settings: ((passage: string, chance: () => number) => string)[] = [
  (passage) => passage,
  (passage, chance) => passage.replaceAll(' ', () => (chance() < 0.3 ? '\n  ' : ' ')),
  (passage) => passage.replaceAll('$', ''),
  (passage) => passage.replace(/\$([^$]+)\$/g, '\\($1\\)'),
  (passage) => passage.replace(/\$([^$]+)\$/g, (_, tex: string) => `$${tex.replace(/([=+<>])/g, ' $1 ')}$`),
  (passage) => passage.replaceAll('\\alpha', 'α').replaceAll('\\leq', '≤').replaceAll('^{2}', '²'),
  (passage) => passage.normalize('NFD'),
  inText((text) => text.toUpperCase()),
  inText((text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')),
  inText((text) => text.replace(/[“”]/g, '"').replaceAll('’', "'")),
  inText((text) => text.replaceAll('-', '–')),
  inText((text, chance) =>
    text.replace(/(\p{Ll}{3})(\p{Ll}{3})/gu, (word, a, b) => (chance() < 0.3 ? `${a}-\n${b}` : word)),
  ),
  inText((text) => text.replace(/(\p{Ll}{3})(\p{Ll}{3})/gu, '$1\u00AD$2')),
  inText((text, chance) => text.replace(/\p{Ll}{5,}/gu, (word) => (chance() < 0.3 ? `**${word}**` : word))),
]

/** A way of setting a passage otherwise, made of a few of these. */
export const setting: fc.Arbitrary<(passage: string) => string> = fc
  .tuple(
    fc.shuffledSubarray(settings, { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat(99), { minLength: 1, maxLength: 40 }),
  )
  .map(([chosen, chances]) => (passage) => {
    let next = 0
    const chance = () => (chances[next++ % chances.length] ?? 0) / 100
    return chosen.reduce((text, set) => set(text, chance), passage)
  })

function inText(set: (text: string, chance: () => number) => string) {
  return (passage: string, chance: () => number): string =>
    passage
      .split(/(\$[^$]+\$|\\\([\s\S]*?\\\)|\\[a-z]+)/)
      .map((part, index) => (index % 2 === 1 ? part : set(part, chance)))
      .join('')
}
