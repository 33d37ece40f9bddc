<#ftl output_format="XML">
<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<#list content.pages as page>
<url><loc>${page.address}</loc><#if page.lastModified??><lastmod>${page.lastModified}</lastmod></#if></url>
</#list>
</urlset>
