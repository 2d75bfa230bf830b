import { compile } from '@mdx-js/mdx'
import type { Root } from 'mdast'
import remarkMath from 'remark-math'
import { visit } from 'unist-util-visit'
import { remarkTable } from '#markdown/dialect.ts'
import { formatMarkdown } from '#markdown/format.ts'
import { numberEquations } from '#markdown/number-equations.ts'
import { parseMarkdown } from '#markdown/parse.ts'
import { setFormula } from '#render/formula.ts'
import { renderMarkdown } from '#render/markdown.ts'
import '#render/with-mathjax.ts'
import type { ShownFormula } from './formats.ts'
import { findDifference, wordsOfHtml, wordsOfTex } from './words.ts'

/** Takes one text through the whole pipeline: `parse` reads its TeX. Errors are found, not thrown. */
export async function checkText(tex: string, parse: (tex: string) => Root): Promise<CheckedText> {
  try {
    const markdown = formatMarkdown(parse(tex))
    const html = renderMarkdown(markdown)
    const difference = findDifference(wordsOfTex(tex), wordsOfHtml(html))
    const broken = await findCompileError(markdown)
    return { ...findFormulas(markdown), ...(difference && { difference }), ...(broken && { broken }) }
  } catch (error) {
    return { formulas: [], refused: [], failure: (error as Error).message }
  }
}

async function findCompileError(markdown: string): Promise<string | undefined> {
  try {
    await compile(markdown, { remarkPlugins: [remarkMath, remarkTable] })
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

function findFormulas(markdown: string): Pick<CheckedText, 'formulas' | 'refused'> {
  const formulas: ShownFormula[] = []
  const refused: string[] = []
  visit(numberEquations(parseMarkdown(markdown)), (node) => {
    if (node.type !== 'math' && node.type !== 'inlineMath') return
    const display = node.type === 'math'
    formulas.push({ tex: node.value, display })
    const set = setFormula(node.value, display)
    if (set.type === 'refused') refused.push(set.reason)
  })
  return { formulas, refused }
}

export type CheckedText = {
  formulas: ShownFormula[]
  /** Why MathJax refused formulas, one reason each. */
  refused: string[]
  /** Where the words shown differ from the words written. */
  difference?: string
  /** Why an MDX compiler refuses the Markdown. */
  broken?: string
  failure?: string
}
