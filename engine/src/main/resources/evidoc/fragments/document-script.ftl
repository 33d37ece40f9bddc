<script>
${text}</script>
