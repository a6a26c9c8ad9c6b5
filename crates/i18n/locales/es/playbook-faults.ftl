# Faults of a pack: crates/playbook/FAULTS.md. $subject is the path of a key, $found what stands there,
# $expected a list. File, line and column come before.

fault-toml-syntax = Esto no es TOML válido: { $found }. Corrija la sintaxis; el resto del archivo se comprueba después.
fault-missing-file = Al paquete le falta este archivo. Añádalo.
fault-unknown-file = El formato no tiene este archivo, o “languages” en pack.toml no incluye su idioma, así que nadie lo leería. Cámbiele el nombre, quítelo o añada el idioma.
fault-unknown-key = “{ $subject }” no es una clave del formato. Revise cómo está escrita o quítela.
fault-missing-key = Falta “{ $subject }”. Añada la clave.
fault-wrong-type = “{ $subject }” es de tipo { $found }. Escriba un valor de tipo { $expected }.
fault-not-a-code = “{ $found }” en “{ $subject }” no es un código. Use minúsculas, cifras y guiones sueltos.
fault-not-a-language = “{ $found }” no es un código de idioma. Use uno como en o pt-BR.
fault-not-a-version = “{ $found }” no es una versión. Use tres números, como 1.0.0.
fault-not-a-date = “{ $found }” en “{ $subject }” no es una fecha. Escríbala como 2026-11-22.
fault-not-a-month-day = “{ $found }” en “{ $subject }” no es un día del año. Escriba mes y día, como 12-31.
fault-unknown-rule = El producto no tiene la regla “{ $found }”. Use un número de la lista de reglas, como S4.
fault-not-one-of = “{ $found }” en “{ $subject }” no está permitido. Use uno de estos: { $expected }.
fault-out-of-range = { $found } en “{ $subject }” está fuera de los límites. Use un valor entre { $expected }.
fault-empty-list = “{ $subject }” está vacía. Indique al menos un valor.
fault-repeated-value = “{ $subject }” nombra dos veces “{ $found }”. Quite una de ellas.
fault-duplicate-code = El código “{ $found }” ya lo usa otra entrada; L1, L2 y L3 comparten los códigos. Elija otro.
fault-unknown-reference = “{ $subject }” nombra “{ $found }”, pero el paquete no tiene esa entrada. Se espera: { $expected }.
fault-wrong-level = “{ $found }” en “{ $subject }” es de otro nivel. Se espera: { $expected }.
fault-not-a-child = “{ $found }” en “{ $subject }” no pertenece a “{ $expected }”. Nombre un valor de ese grupo.
fault-retired-reference = “{ $found }” en “{ $subject }” está retirado. Nombre un valor vigente.
fault-replaced-but-not-retired = Se indica “{ $subject }”, pero el valor no está retirado. Retire el valor o quite la clave.
fault-cycle = “{ $subject }” lleva de vuelta a “{ $found }”. Rompa el círculo en una de las entradas.
fault-missing-kind = Ningún L1 es de la clase “{ $expected }”, y cada clase debe aparecer una vez. Asígnela a un L1.
fault-repeated-kind = Otro L1 ya es de la clase “{ $found }”. Asigne cada clase a un solo L1.
fault-l2-missing = “{ $subject }” nombra “{ $found }”, que requiere un L2, sin indicarlo. Añada un L2.
fault-l2-need-contradicts = “{ $subject }” es “{ $found }”, pero el L1 requiere un L2. Hágalo obligatorio.
fault-scenario-missing = No hay un escenario sin condiciones para: { $expected }. Añada uno.
fault-scenario-repeated = Ya hay un escenario sin condiciones para: { $found }. Quite uno o póngale condiciones.
fault-dates-out-of-order = { $found } en “{ $subject }” y { $expected } están en orden equivocado. Corrija una de las dos fechas.
fault-missing-translation = “{ $subject }” no tiene texto en este idioma. Añada la traducción.
fault-empty-text = “{ $subject }” está vacío. Escriba el texto o quite la clave.
fault-unexpected-text = “{ $subject }” nunca se muestra: otro texto ocupa su lugar o el campo no se aplica. Quítelo.
fault-list-length-differs = Entradas en “{ $subject }”: { $found }. Se esperan tantas como en use_instead o en el idioma de origen: { $expected }.
fault-placeholder-differs = “{ $subject }” y el idioma de origen deben tener ambos “{ "{" }name{ "}" }” o ninguno. Añádalo o quítelo en uno de ellos.
