import type { Role } from '#ingest/faq/extract/weights.ts'

/** Cue phrases and usual places (0 the beginning, 1 the end) of three roles: rules set by hand, to be held against. */
const rules: { role: Role; cue: RegExp; place: number }[] = [
  {
    role: 'problem',
    cue: /\b(however|challeng\w+|problem|remain\w*|open question|unknown|unclear|lack\w*|difficult\w*|limit(s|ed|ation)|despite|whether|little is known|fail\w*|bottleneck|conjecture\w*|understanding)\b/i,
    place: 0.1,
  },
  {
    role: 'method',
    cue: /\b(we (propose|introduce|present|develop|study|consider|construct|use|design|describe|combine|investigate|analy[sz]e)|in this (paper|work)|this (paper|work) (proposes|introduces|presents|develops)|our (approach|method|proof|construction|framework|model|algorithm)|based on|by (using|combining|means of))\b/i,
    place: 0.45,
  },
  {
    role: 'result',
    cue: /\b(we (show|prove|find|obtain|demonstrate|establish|observe|conclude|report|derive)|results?|outperform\w*|achiev\w+|improv\w+|yields?|reduc\w+|show(s|n)? that|as a (consequence|corollary)|theorem|experiments?|implies|accuracy)\b/i,
    place: 0.9,
  },
]

/** The role whose cue a sentence has, the one of the nearest place where it has several; else `other`. */
export function classifyByCues(sentences: string[]): Role[] {
  return sentences.map((text, index) => {
    const place = sentences.length > 1 ? index / (sentences.length - 1) : 0.5
    const [best] = rules
      .filter(({ cue }) => cue.test(text))
      .sort((a, b) => Math.abs(a.place - place) - Math.abs(b.place - place))
    return best?.role ?? 'other'
  })
}
