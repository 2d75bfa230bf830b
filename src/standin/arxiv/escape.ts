/** Text in an element of XML, as lxml writes it: quotes stay; control characters that XML forbids vanish. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>]/g, escapeCharacter)
}

/** Text in a double-quoted attribute of XML. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;')
}

/** Text in an element or a quoted attribute of HTML, as arXiv's templates write it: quotes are escaped too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, escapeCharacter)
}

/** Text in XML, as OAI-PMH writes it: quotes are escaped by number; control characters that XML forbids vanish. */
export function escapeOai(text: string): string {
  return escapeHtml(text.replace(forbidden, ''))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these (section 2.2)
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' }

function escapeCharacter(character: string): string {
  return entities[character] ?? character
}
