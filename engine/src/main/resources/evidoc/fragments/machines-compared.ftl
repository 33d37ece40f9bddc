<#import "shared.ftl" as shared>
<@shared.table role="machines-compared" headings=["Machine", "Usable cores", "Processor", "System", "JDK", "Recorded", "Cores free"]>
<tbody>
<#list machines as line>
<#assign machine = line.machine>
<tr><th scope="row">${line.label}</th><td>${machine.usable}</td><td>${machine.processor}</td><td>${machine.system}</td><td>${machine.jdk}</td><td>${line.recorded}</td><td>${line.free}</td></tr>
</#list>
</tbody>
</@>
