import { renderEmptyArchive } from '#components/day/empty-archive.ts'
import { type DayProps, dayView } from './day.ts'
import type { View } from './view.ts'

/** `/`: the latest day. */
export const frontView: View<{ latest?: DayProps }> = {
  list(archive) {
    const [latest] = dayView.list(archive)
    return [
      {
        params: {},
        path: '/',
        group: latest?.group ?? '',
        shown: () => latest?.shown() ?? [],
        props: () => (latest ? { latest: latest.props() } : {}),
      },
    ]
  },
  async render({ latest }, prose) {
    if (!latest) return { path: '/', body: renderEmptyArchive() }
    const { title: _, path, ...day } = await dayView.render(latest, prose)
    return { ...day, path: '/', canonical: path }
  },
}
