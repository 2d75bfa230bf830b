import { XMLBuilder } from 'fast-xml-parser'

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true })

/** Writes nested values as an XML document: keys are elements, `@key` attributes, `#text` content. All text is escaped. */
export function buildXml(values: object): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(values)}\n`
}
