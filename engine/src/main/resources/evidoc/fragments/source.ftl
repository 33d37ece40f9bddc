<#macro path>
<#list example.name?split("/") as part>${part}<#sep>/<wbr></#list><#t>
</#macro>
<figure class="source" data-example="${example.name}">
<figcaption><#if address??><a class="source-file" href="${address}" download<#if first> id="${example.name}"</#if>><@path/></a><#else><span class="source-file"><@path/></span></#if><#if whole??> <a class="source-whole" href="${whole}">Whole file</a></#if></figcaption>
${content}
<#if command??><div class="source-run"><#if server??><span class="run-way"><span class="run-label">Its server</span> <code class="command">${server}</code></span> </#if><span class="run-way"><span class="run-label">Run it</span> <code class="command">${command}</code></span><#if jbang??> <span class="run-way"><span class="run-label">or</span> <code class="command">${jbang}</code></span></#if></div></#if></figure>
