/**
 * Whether authors or arXiv have withdrawn a paper, told from what arXiv shows of it since. Comments may say it anywhere;
 * in an abstract, a sentence begins with it. Source: https://info.arxiv.org/help/withdraw.html
 */
export function isWithdrawn({ comments = '', abstract }: { comments?: string; abstract: string }): boolean {
  const [first = '', ...others] = abstract.trim().split(sentenceEnd).map(squeeze)
  return (
    inComments.test(squeeze(comments)) || atStart.test(first) || others.some((sentence) => inAbstract.test(sentence))
  )
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

// A new paragraph of the API's abstract is a line that begins with two spaces.
const sentenceEnd = /(?<=[.!?])\s+|\n {2,}/

const noun =
  '(?:paper|article|pre-?print|manuscript|submission|e-?print|work|note|report|document|study|draft|thesis|letter|survey|review)'
const gone = '(?:withdrawn?|retracted)'
const isGone = `(?:(?:has|have|is|was) )?(?:(?:now|hereby|been|temporarily) ){0,2}${gone}\\b`
// `withdrawn from ENTCS`, `withdrawn before presentation`: the e-print stays.
const atArxiv = '(?!(?: by [^.;]{1,40})? from (?!(?:the )?arxiv)| (?:before|prior) )'
// `Versions 1 and 2 of the study have been retracted` speaks of a part.
const whole = '(?<!\\b(?:of|from|in|to) )'

/** `This paper has been withdrawn`, `This very preliminary work has been withdrawn`, `The article is withdrawn` */
const named = `${whole}\\b(?:this|the|our) (?:(?:arxiv|very|preliminary|present|entire) ){0,2}${noun} ${isGone}${atArxiv}`
/** `This has been withdrawn`, `This paper was submitted by mistake and has now been withdrawn` */
const other = `\\bthis (?:has been|is) ${gone}\\b${atArxiv}`
const mistaken = `\\bthis ${noun} was (?:[^ .;]+ ){1,8}?and (?:has|is) (?:now )?(?:been )?${gone}\\b${atArxiv}`
/** `Paper withdrawn`, `arXiv admin note: submission has been withdrawn` */
const short = `${noun} ${isGone}${atArxiv}`
/** `Withdrawn`, `Withdrawn by the author`, `Administratively withdrawn: duplicate` */
const bare = `(?:administratively )?${gone}(?= ?(?:$|[.,;:!(])| (?:by|due|because|since|as|for|at|in favou?r|in order)\\b)`
/** `We would like to withdraw this paper`, `We request the withdrawal of our submission`, `Author requested a withdrawal` */
const asked = `\\b(?:withdraw|request the withdrawal of) (?:this|our|the|my) (?:arxiv )?${noun}\\b${atArxiv}|\\brequested a withdrawal\\b`
/** `This submission has been removed by arXiv administrators` */
const removed = `\\b${noun} (?:has been|was) removed by arxiv\\b`

const inComments = new RegExp(
  `${named}|${other}|${mistaken}|(?:^|[.;:!)] )${short}|(?:^|[.;] )${bare}|${asked}|${removed}`,
  'i',
)
const inAbstract = new RegExp(`^(?:${named}|${other}|(?:arxiv admin note: )?this ${removed})`, 'i')
const atStart = new RegExp(`${inAbstract.source}|^(?:${short}|${bare})`, 'i')
