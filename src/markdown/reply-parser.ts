import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { remarkTable } from './dialect.ts'
import { emphasis } from './emphasis.ts'

const unread = ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline']

const parser = unified().use(remarkParse).use(remarkTable).use(remarkReply).freeze()

/**
 * Parses Markdown as models write it: CommonMark with tables, where `<` is text, a line below a paragraph (`---`) makes no
 * heading of it, indented lines are no code, and bold is bold also beside Chinese punctuation. Math is none of its business.
 */
export function parseReplyMarkdown(markdown: string): Root {
  return parser.parse(markdown)
}

function remarkReply(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), emphasis, { disable: { null: unread } }]
}
