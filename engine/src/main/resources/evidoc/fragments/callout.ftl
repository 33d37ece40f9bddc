<#if note??><a class="conum" id="${id}" href="#${note}" aria-label="Note ${number}">${number}</a><#else><b class="conum">${number}</b></#if>
