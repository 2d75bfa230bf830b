import { XMLParser, XMLValidator } from 'fast-xml-parser'

/**
 * Parses XML into objects: attributes as `@name`, repeated elements named in `lists` as arrays, all values as text.
 * Throws where the document is cut off or not well-formed.
 */
export function parseXml(xml: string, lists: string[]): XmlNode {
  const validity = XMLValidator.validate(xml)
  if (validity !== true) throw new Error(`not well-formed XML (line ${validity.err.line}: ${validity.err.msg})`)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => lists.includes(name),
  })
  return parser.parse(xml) as XmlNode
}

/** The text of an element, whether or not it has attributes; empty where it is absent. */
export function textOf(value: XmlValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  return Array.isArray(value) ? textOf(value[0]) : textOf(value['#text'])
}

/** All elements of a name; none where it is absent. */
export function allOf(value: XmlValue | undefined): XmlValue[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** A child element or an attribute (`@term`). */
export function childOf(value: XmlValue | undefined, name: string): XmlValue | undefined {
  return typeof value === 'object' && !Array.isArray(value) ? value[name] : undefined
}

export type XmlValue = string | XmlNode | XmlValue[]
export type XmlNode = { [name: string]: XmlValue }
