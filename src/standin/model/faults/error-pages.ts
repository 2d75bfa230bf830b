/** The page of a proxy before the model. */
export function renderProxyError(status: 502 | 503): string {
  const words = status === 502 ? '502 Bad Gateway' : '503 Service Temporarily Unavailable'
  return `<html>
<head><title>${words}</title></head>
<body>
<center><h1>${words}</h1></center>
<hr><center>nginx</center>
</body>
</html>
`
}

/** The page of a network that wants to be logged in to, in place of any answer. */
export const logInPage = `<!DOCTYPE html>
<html lang="en">
<head><title>Sign in to Carrickvale Guest Wi-Fi</title></head>
<body><h1>Sign in to Carrickvale Guest Wi-Fi</h1>
<form method="post" action="/login"><input name="user"><input name="password" type="password"><button>Sign in</button></form>
</body>
</html>
`
