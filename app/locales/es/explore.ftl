# Las palabras del archivo para explorar. Lo que va entre corchetes lo pone el propio archivo.

explore-explore = Explorar
explore-report = Informe
explore-search = Buscar en las palabras
explore-any = todos
explore-block = Bloque
explore-kind = Tipo
explore-group = Grupo
explore-territory = Territorio
explore-language = Idioma
explore-theme = Tema
explore-finding = Conclusiones
explore-in-a-finding = en una conclusión
explore-in-no-finding = en ninguna conclusión
explore-priorities-only = Solo lo que los grupos priorizaron
explore-clear = Mostrar todo
explore-found = [notes] de [of] aportes
explore-none-found = Ningún aporte coincide. Quite un filtro.
explore-more = Mostrar más
explore-findings = Las conclusiones y sus fuentes
explore-rests-on = se apoya en
explore-used-in = en la conclusión [findings]
explore-priority = prioridad
explore-dots = puntos: [dots]
explore-matrix = Lo que cada quien dice de su propio territorio
explore-plenary = Tablero de todas las personas
explore-no-finding-yet = Nadie ha redactado todavía una conclusión.
