import { parseArxivId, type VersionedId } from '#paper/id.ts'
import { attributeOf, findElement, type ParentNode } from './element.ts'
import { flatten } from './flatten.ts'

/** The paper that one of arXiv's pages says it is: by its base address `/html/2611.01234v2/`, else by its stamp. */
export function findPaperId(page: ParentNode): VersionedId | undefined {
  const base = findElement(page, ({ tagName }) => tagName === 'base')
  const [, path = ''] = /\/html\/(.+?)\/?$/.exec(base ? attributeOf(base, 'href') : '') ?? []
  const stamp = findElement(page, (element) => attributeOf(element, 'id') === 'watermark-tr')
  const [, stamped = ''] = /^arXiv:(\S{1,40})/.exec(stamp ? flatten(stamp) : '') ?? []
  return parseArxivId(path) ?? parseArxivId(stamped)
}
