/**
 * Whether a text is plainly written in another language than `lang`. Names, terms and formulas of any language may stand
 * in it; short texts and languages of which nothing is known here are taken as right.
 */
export function isOtherLanguage(text: string, lang: string): boolean {
  const base = lang.split('-')[0] ?? lang
  const prose = text.slice(0, looked).replace(noProse, ' ')
  const counts = countScripts(prose)
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (total < shortest) return false
  const own = scriptsOf[base]
  if (own) return own.reduce((sum, script) => sum + counts[script], 0) < total * leastOwn || isOtherCjk(counts, base)
  if (!stopWords[base]) return false
  return counts.Latin < total * leastLatin || isOtherLatin(prose, base)
}

/** Characters looked at: enough to tell. */
const looked = 6000

/** Words, or characters where words have no spaces, below which nothing is told. */
const shortest = 20

/** Shares of the words of a text. Chinese answers of machine learning are full of English terms. */
const leastOwn = 0.2
const leastLatin = 0.3

/** Code, formulas, addresses, rows of tables. */
const noProse = /```[^`]*```|`[^`\n]*`|\$\$[^$]*\$\$|\$[^$\n]*\$|https?:\/\/\S+|^[ \t]*\|.*$/gm

const scripts = {
  Han: /\p{Script=Han}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Hangul: /\p{Script=Hangul}/gu,
  Cyrillic: /\p{Script=Cyrillic}+/gu,
  Greek: /\p{Script=Greek}{2,}/gu,
  Arabic: /\p{Script=Arabic}+/gu,
  Hebrew: /\p{Script=Hebrew}+/gu,
  Devanagari: /\p{Script=Devanagari}+/gu,
  Thai: /\p{Script=Thai}/gu,
  Latin: /\p{Script=Latin}{2,}/gu,
}

type Script = keyof typeof scripts
type Counts = Record<Script, number>

const scriptsOf: Record<string, Script[]> = {
  zh: ['Han'],
  ja: ['Han', 'Kana'],
  ko: ['Hangul'],
  ru: ['Cyrillic'],
  uk: ['Cyrillic'],
  bg: ['Cyrillic'],
  el: ['Greek'],
  ar: ['Arabic'],
  fa: ['Arabic'],
  he: ['Hebrew'],
  hi: ['Devanagari'],
  th: ['Thai'],
}

/** The commonest words that a language shares with none of the others here. */
const stopWords: Record<string, string> = {
  en: 'the of and to is that for with are by this which from be it as',
  de: 'der die das und ist nicht mit für eine wird den dem auf werden sich durch',
  fr: 'le les des et est une dans que pour qui sur par du aux cette avec',
  es: 'el los las y es una del por con para que como se su más mediante',
  it: 'il gli di è una che per con della dei nel sono si questo anche più',
  pt: 'o os as e é uma do da em que para com não por dos são',
  nl: 'het een van en is dat niet met voor zijn de op wordt deze door aan',
  pl: 'w i na z się jest że do nie przez oraz dla od jak które to',
  sv: 'och att det som är en på för med av den inte till har ett kan',
  tr: 've bir bu için ile olarak olan da de daha gibi çok ise veya ancak kadar',
}

function countScripts(prose: string): Counts {
  const entries = Object.entries(scripts).map(([script, pattern]) => [script, prose.match(pattern)?.length ?? 0])
  return Object.fromEntries(entries)
}

/** Japanese has kana, Chinese none. */
function isOtherCjk({ Han, Kana }: Counts, base: string): boolean {
  if (base === 'ja') return Kana < (Han + Kana) * 0.1
  return base === 'zh' && Kana > (Han + Kana) * 0.2
}

function isOtherLatin(prose: string, base: string): boolean {
  const words = prose.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []
  const share = (lang: string) => {
    const known = new Set(stopWords[lang]?.split(' '))
    return words.filter((word) => known.has(word)).length / words.length
  }
  const own = share(base)
  return words.length >= shortest && Object.keys(stopWords).some((lang) => share(lang) > Math.max(0.12, 3 * own))
}
