<figure class="source" data-example="${example.name}">
<figcaption><a class="source-file" href="${address}" download<#if first> id="${example.name}"</#if>>${example.name}</a> <a class="source-whole" href="${whole}">Whole file</a></figcaption>
${content}
<#if command??><div class="source-run"><span class="run-way"><span class="run-label">Run it</span> <code class="command">${command}</code></span><#if jbang??> <span class="run-way"><span class="run-label">or</span> <code class="command">${jbang}</code></span></#if></div></#if></figure>
