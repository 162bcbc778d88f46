# El proyector: pocas palabras, grandes.
projector-offline = Sin conexión. La página vuelve sola.
projector-open = Abra
projector-enter = en su teléfono y escriba
projector-invite-en = Open { $address } and enter the code
projector-invite-es = Abra { $address } y escriba el código
projector-invite-fr = Ouvrez { $address } et saisissez le code
projector-no-account = Basta un nombre o un seudónimo. Sin cuenta.
projector-code = Código de acceso: { $code }
projector-qr = Código QR para entrar
projector-joining-closed = El acceso está cerrado.
projector-not-open = La sesión todavía no está abierta. Los teléfonos que esperan continuarán solos.
projector-join-at = Entre en
projector-here = { $people ->
    [one] { $people } persona
   *[other] { $people } personas
} de { $territories ->
    [one] { $territories } territorio
   *[other] { $territories } territorios
}
projector-work = { $notes ->
    [one] { $notes } aporte hasta ahora
   *[other] { $notes } aportes hasta ahora
}
projector-over = El tiempo de esta parte terminó. Los aportes tardíos siguen llegando.
projector-closed = La sesión está cerrada. Gracias.
projector-screen-saver = Desactive el protector de pantalla de este equipo.
projector-full-screen = Pantalla completa
projector-n = Lo calificaron { $n } de { $of }{ $none ->
    [0] {""}
   *[other] {" · "}{ $none } sin respuesta
}
projector-rehearsal = Ensayo con personas simuladas
