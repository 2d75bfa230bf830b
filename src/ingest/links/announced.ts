/**
 * Whether the sentence before an address says that the paper's own page, code or data is there: `Project page: …`,
 * `The dataset is available at …`, `our website (…`.
 */
export function isAnnounced(text: string, at: number): boolean {
  const [sentence = ''] = text
    .slice(Math.max(0, at - reach), at)
    .split(sentenceEnd)
    .slice(-1)
  const words = sentence
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/\\[a-z]+|[{}$~]/gi, ' ')
    .replace(/\s+/g, ' ')
  if (ofAnEvent.test(words)) return false
  return labelled.test(words) || (named.test(words) && offered.test(words) && introduced.test(words))
}

const reach = 300
const sentenceEnd = /(?<=[.!?][)\]"']?)\s+(?=[^a-z])|\n\s*\n/

const page = '(?:project|home|web)[ -]?(?:page|site|link)s?|project'
const artefact = [
  '(?:source[ -]?)?codes?(?:[ -]?bases?)?|software|programs?|scripts?|notebooks?|implementations?|repositor(?:y|ies)|repos?|github',
  'packages?|library|frameworks?|tool(?:s|box|kit)?|platforms?|simulators?|(?:web ?)?(?:apps?|servers?|tools?|portals?)',
  'demos?|dashboards?|playgrounds?|leader ?boards?|benchmarks?|data|data ?(?:sets?|bases?)|corpus|corpora|catalog(?:ue)?s?',
  'models?|weights|checkpoints?',
].join('|')

/** `Project page:`, `our website (`, `Code and data are at`, `demo video:` */
const labelled = new RegExp(
  `\\b(?:${page}|(?:${artefact})(?: (?:and|&) \\w+| video| page| link)?)(?: (?:is|are|at|on|in|here|link)){0,3} ?[:([\u2013-]* ?$`,
  'i',
)
const named = new RegExp(`\\b(?:${page}|${artefact})\\b`, 'i')
const offered =
  /\b(?:ava\w+ble|availability|access\w*|releas\w+|open[- ]?sourc\w+|found|hosted|provided|download\w*|obtained|tested|public|publicly|published|shared|visit|see|explore|online|try)\b/i
const introduced =
  /\b(?:at|on|in|from|via|under|through|here|see|visit|is|are|link|url|page|website|site|online|available|accessible|address|following)\b ?[:([\u2013-]* ?$|: ?$|\b(?:ava\w+ble|accessible|released|hosted|provided|published|found) [^.,;()]{0,40}\( ?$/i
const ofAnEvent = /\b(?:conference|workshop|symposium|journal|meeting) (?:home|web)[ -]?(?:page|site)s?\W*$/i
