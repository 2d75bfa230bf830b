import { unified } from '@astrojs/markdown-remark'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import rehypeMathjax from 'rehype-mathjax/svg'
import remarkMath from 'remark-math'

export default defineConfig({
  cacheDir: './.cache',
  integrations: [mdx()],
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeMathjax] }) },
})
