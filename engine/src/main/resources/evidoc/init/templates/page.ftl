<#ftl output_format="HTML">
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${content.title}</title>
<meta name="description" content="${content.description}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${content.rootpath}evidoc/evidoc.css">
<link rel="stylesheet" href="${content.rootpath}site.css">
<script src="${content.rootpath}evidoc/evidoc.js" defer></script>
</head>
<body>
<header><a href="${content.rootpath}index.html">${content.siteName}</a></header>
<main>
<h1>${content.title}</h1>
${content.body?no_esc}
</main>
</body>
</html>
