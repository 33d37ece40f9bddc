<#list lines as line><#list line.places as id><span id="${id}"></span></#list><#list line.begins as id><span class="shown-part" id="${id}"></#list><i id="L${line.number}"></i>${line.text}
<#list 0..<line.ends as _></span></#list></#list><#t>
