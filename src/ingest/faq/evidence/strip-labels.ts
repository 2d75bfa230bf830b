/**
 * An answer without the digits that state nothing about the paper's matter: code, addresses, marks of lists, numbers of
 * sections, figures and references, years of references, indices and exponents. What is left stays in its place.
 */
export function stripLabels(answer: string): string {
  return labels.reduce((text, label) => text.replace(label, (found) => ' '.repeat(found.length)), answer)
}

const names =
  'sections?|secs?|subsections?|tables?|tabs?|figures?|figs?|equations?|eqs?|eqns?|appendix|appendices|algorithms?|algs?|theorems?|thms?|' +
  'lemmas?|propositions?|props?|corollar(?:y|ies)|definitions?|defs?|assumptions?|remarks?|examples?|chapters?|conjectures?|' +
  'claims?|cases?|steps?|stages?|phases?|pages?|pp?|refs?|RQ|part|parts|version|step|' +
  '第|表格?|图|节|章|式|公式|定理|引理|附录|步骤|阶段|표|그림|식'
const numeral = String.raw`[A-Z]?\d+(?:\.\d+)*[a-z]?`
const labels = [
  /(`{1,3})[^`]{1,2000}\1/g,
  /https?:\/\/[^\s)]{1,300}/g,
  /\b(?:arxiv|doi)[:\s]{0,2}[\w./-]{4,60}/gi,
  /\\(?:tag|label|ref|eqref|hspace|vspace|begin|end)\*?\{[^{}]{0,60}\}/g,
  // `11. First`, `(2) Second`, `3、其三`, `### 3.2 Method`, `**13.1** Third`; not `12.5 points` or `17 data sets`.
  /^[ \t>*_#-]*\(?\d{1,3}(?:\.\d{1,3})*(?:[.):：]\*{0,2}(?=\s)|、)/gm,
  /^[ \t]*#{1,6}\s{1,3}\d{1,3}(?:\.\d{1,3})*(?=\s)/gm,
  /^[ \t>*_-]*\d{1,2}(?:\.\d{1,2}){1,3}\*{0,2}(?=\s\p{Lu}\p{Ll})/gmu,
  new RegExp(
    String.raw`(?<![\p{Script=Latin}])(?:${names})\.?[\s~(\[#\u00A0]{0,3}${numeral}\)?(?:\s?(?:,|and|&|to|or|–|-|—|和|、|与|至)\s?\(?${numeral}\)?){0,8}`,
    'giu',
  ),
  /\[\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,20}\]/g,
  /(?:et al\.?,?|等人?)\s?[([（]?(?:19|20)\d\d[a-z]?/g,
  /[(（](?:[^()（）\n]{0,80}[\s,，])?(?:19|20)\d\d[a-z]?[)）;；,]/g,
  /\d{1,2}\s?(?:[月日월일]|世纪|世紀|年代)/g,
  /(?<!(?<!\d)10\s?)[_^]\s?\{?\s?[-+\u2212]?\d+(?:\.\d+)?/g,
]
