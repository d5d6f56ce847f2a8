import { Uri, type Webview } from 'vscode';

/** The HTML of the view of the printed page, in its language: it may run its own script, have its own style, and show images that it makes itself; nothing else, and nothing from elsewhere. `nonce` is to be another each time. */
export function viewOf(webview: Webview, extension: Uri, language: 'en' | 'zh', nonce: string): string {
  const [script, style] = ['view.js', 'view.css'].map((name) =>
    webview.asWebviewUri(Uri.joinPath(extension, 'view', name)).toString(),
  );
  const policy = `default-src 'none'; img-src blob:; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${style}">
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
