/**
 * Throws where an answer is no web page: arXiv answers "Rate exceeded." with status 200 when it is under strain.
 */
export function checkPage(body: Uint8Array): void {
  const beginning = decodeBeginning(body)
  if (!/<(!doctype html|html|head|body)[\s>]/i.test(beginning)) throw new Error(`It is no page. ${quote(beginning)}`)
}

/** Throws where an answer is no PDF, such as the page that says one is being made. */
export function checkPdf(body: Uint8Array): void {
  const beginning = decodeBeginning(body)
  if (!beginning.includes('%PDF-')) throw new Error(`It is no PDF. ${quote(beginning)}`)
}

/** Bytes in which a file says what it is. Source: PDF Reference 1.7, appendix H, note 13 */
const beginningLength = 1024

function decodeBeginning(body: Uint8Array): string {
  return new TextDecoder('latin1').decode(body.subarray(0, beginningLength))
}

function quote(beginning: string): string {
  return `It begins: ${JSON.stringify(beginning.replace(/\s+/g, ' ').trim().slice(0, 80))}`
}
