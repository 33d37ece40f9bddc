<p class="not-run">Not judged: ${why}.</p>
