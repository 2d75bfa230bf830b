import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect } from 'vitest'

const repeated = new Set(['entry', 'item', 'author', 'category', 'link', 'dc:creator'])
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => repeated.has(name),
})

/** Reads a well-formed XML document; elements that may repeat come as lists. */
// biome-ignore lint/suspicious/noExplicitAny: what a document holds is what the tests are about.
export function readXml(xml: string): any {
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/)
  expect(XMLValidator.validate(xml)).toBe(true)
  return parser.parse(xml)
}
