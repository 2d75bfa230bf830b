import { formulaStylesName, formulaStylesPath } from '#render/formula-files.ts'
import type { FileView } from './view.ts'

/** The style sheet of all formulas. It shows nothing of the archive; who makes pages of it has MathJax at hand, as this needs. */
export const formulaStylesView: FileView<null> = {
  list: () => [
    {
      params: { file: formulaStylesName },
      path: formulaStylesPath,
      group: 'formulas',
      shown: () => [formulaStylesName],
      props: () => null,
    },
  ],
  async render() {
    const { formulaStylesText } = await import('#render/formula-styles.ts')
    return formulaStylesText
  },
}
