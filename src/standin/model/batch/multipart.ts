/**
 * The fields of a form, by their names; a file's with the name it was given. `undefined` where the type is no form's.
 * Source: RFC 7578
 */
export function parseMultipart(body: string, contentType: string): Map<string, FormField> | undefined {
  const [, quoted, bare] = /^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (!boundary) return undefined
  const parts = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1)
  return new Map(parts.flatMap(parsePart))
}

function parsePart(part: string): [string, FormField][] {
  const end = part.indexOf('\r\n\r\n')
  const head = part.slice(0, end)
  const [, name] = /[; ]name="([^"]*)"/i.exec(head) ?? []
  const [, filename] = /filename="([^"]*)"/i.exec(head) ?? []
  return end < 0 || name === undefined ? [] : [[name, { text: part.slice(end + 4), ...(filename && { filename }) }]]
}

export type FormField = { text: string; filename?: string }
