import type { UserConfig } from './src/config.ts'

/** What this digest follows. Change the categories to make it yours; every key is explained in `src/config.ts`. */
export default {
  title: 'Sheaf',
  categories: ['cs.LG', 'cs.CL', 'stat.ML', 'math.NT', 'quant-ph'],
  languages: ['en'],
} satisfies UserConfig
