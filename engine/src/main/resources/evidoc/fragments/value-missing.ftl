<span class="run-value not-run" title="${why}">${text}</span>
