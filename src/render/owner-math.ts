import type { Root } from 'hast'
import type { Options } from 'rehype-mathjax/chtml'
import { EXIT, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/**
 * rehype-mathjax for the owner's own pages, loaded once one of them has a formula: few have any, and MathJax takes a third of
 * a second to load.
 */
export function rehypeOwnerMath(options: Options): (tree: Root, file: VFile) => Promise<void> {
  return async (tree, file) => {
    if (!hasFormula(tree)) return
    const { default: rehypeMathjax } = await import('rehype-mathjax/chtml')
    rehypeMathjax(options)(tree, file)
  }
}

function hasFormula(tree: Root): boolean {
  let found = false
  visit(tree, 'element', ({ properties: { className } }) => {
    found = Array.isArray(className) && className.some((name) => marks.has(name))
    return found ? EXIT : undefined
  })
  return found
}

/** Classes by which rehype-mathjax knows a formula. */
const marks = new Set<string | number>(['language-math', 'math-inline', 'math-display'])
