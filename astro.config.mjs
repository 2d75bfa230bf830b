import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import remarkMath from 'remark-math'
import userConfig from './digest.config.ts'
import { buildFolders } from './src/build/folders.ts'
import { parseConfig } from './src/config.ts'
import { rehypeOwnerMath } from './src/render/owner-math.ts'
import { toSite } from './src/site.ts'

const config = parseConfig(userConfig, process.env)
const { catalogue } = buildFolders(config)
const fonts = `${config.base === '/' ? '' : config.base}/math/fonts`

// Without `defineConfig`, which does nothing but to bring a quarter of a second of code along.
/** @type {import('astro').AstroUserConfig} */
export default {
  ...(config.site && { site: config.site }),
  base: config.base,
  outDir: config.out,
  cacheDir: config.cache,
  trailingSlash: 'always',
  // Pages are written while others are rendered.
  build: { format: 'directory', concurrency: 8 },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  markdown: {
    // The owner's own pages; papers are rendered by src/render/.
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeOwnerMath, { chtml: { fontURL: fonts } }]],
    }),
  },
  vite: {
    // The Content-Security-Policy allows no inline script.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    server: { watch: { ignored: ['**/.sheaf/**'] } },
    define: { __SHEAF_SITE__: JSON.stringify(toSite(config, catalogue)) },
  },
}
