/** Files of the Files API. Source: https://platform.openai.com/docs/api-reference/files */
export function createFileStore(): FileStore {
  const files = new Map<string, StoredFile>()
  return {
    keep(text, { filename, purpose, at }) {
      const id = `file-standin${files.size + 1}`
      const bytes = Buffer.byteLength(text)
      const object = { id, object: 'file' as const, bytes, created_at: at, filename, purpose, status: 'processed' }
      files.set(id, { object, text })
      return id
    },
    find: (id) => files.get(id),
    remove: (id) => files.delete(id),
    list: () => [...files.values()].map(({ object }) => object).reverse(),
  }
}

export type FileObject = {
  id: string
  object: 'file'
  bytes: number
  /** Seconds since 1970. */
  created_at: number
  filename: string
  purpose: string
  status: string
}

type StoredFile = { object: FileObject; text: string }

export type FileStore = {
  /** Returns the new file's id. */
  keep(text: string, values: { filename: string; purpose: string; at: number }): string
  find(id: string): StoredFile | undefined
  remove(id: string): boolean
  /** Newest first. */
  list(): FileObject[]
}
