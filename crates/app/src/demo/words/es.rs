//! Spanish.

use super::super::topic::Topic;
use super::Words;

pub(super) const WORDS: Words = Words {
    language: "es",
    time_zone: "Europe/Madrid",
    slug: "ficticia",
    firsts: &[
        "Ficticia",
        "Imaginaria",
        "Inventada",
        "Supuesta",
        "Hipotética",
    ],
    seconds: &[
        "Norte",
        "Levante",
        "Textil",
        "Alimentos",
        "Cerámica",
        "Logística",
        "Seguros",
        "Puertos",
        "Molinos",
        "Papelera",
        "Óptica",
        "Aceites",
        "Viñedos",
        "Ferrovía",
        "Astilleros",
        "Editorial",
        "Hotelera",
        "Química",
        "Calzados",
        "Muebles",
        "Vidrio",
        "Aguas",
        "Energía",
        "Semillas",
    ],
    forms: &["S.A.", "S.L.", "y Cía."],
    space: " ",
    contacts: &[
        "Inés Ejemplo",
        "Marcos Supuesto",
        "Lola Inventada",
        "Hugo Ficticio",
        "Elena Imaginaria",
    ],
    roles: ["Responsable de sistemas", "Consultora del partner"],
    regions: &["España", "México", "Colombia", "Chile"],
    markets: &[
        "Gran empresa",
        "Mediana empresa",
        "Sector público",
        "Educación",
    ],
    segments: &[
        "Sede central",
        "Fábricas",
        "Tiendas",
        "Filial México",
        "Comerciales",
        "Almacenes",
    ],
    note,
    tails: &[
        "Siguiente revisión en la reunión semanal.",
        "Sistemas confirma por correo.",
        "El patrocinador sigue a favor.",
    ],
    asked: "Responsable de sistemas",
};

fn note(topic: Topic) -> &'static [&'static str] {
    match topic {
        Topic::Network => &[
            "Quieren usar {s}, pero la línea de las delegaciones no aguanta el tráfico; el operador la amplía.",
            "{s} decidido. El proxy corta las conexiones largas; redes abre las reglas que faltan.",
        ],
        Topic::Identity => &[
            "Van a desplegar {s}; antes deben limpiar el directorio: hay cuentas duplicadas sin sincronizar.",
        ],
        Topic::Devices => {
            &["Quieren {s}; la mitad de los equipos no llega al mínimo y se renueva por fases."]
        }
        Topic::Infrastructure => &[
            "Intención clara de usar {s}. Falta actualizar los servidores de los que depende el servicio.",
        ],
        Topic::Staffing => &[
            "Quieren {s}, pero todo el equipo de sistemas está en la fusión; retoman cuando se libere una persona.",
            "{s} aprobado. Sin técnico asignado hasta que cierre el proyecto de ERP.",
        ],
        Topic::Funding => &[
            "{s} aprobado por dirección; el presupuesto existe, pero no se libera hasta el próximo trimestre.",
        ],
        Topic::Legal => {
            &["Quieren {s}; jurídico pide aclarar la retención de datos antes de firmar."]
        }
        Topic::Security => {
            &["Quieren {s}. Seguridad exige una revisión del acceso externo antes de encenderlo."]
        }
        Topic::Adoption => {
            &["{s} listo en lo técnico; los mandos piden formar a los usuarios antes de abrirlo."]
        }
        Topic::Feature => &[
            "Quieren {s}, pero les falta una función que hoy usan a diario; petición registrada con producto.",
            "No arrancan {s} sin esa función. Producto la estudia; preguntamos cada mes.",
        ],
        Topic::Reliability => {
            &["Quieren {s}; tras dos cortes piden ver el historial del servicio antes de seguir."]
        }
        Topic::Application => &[
            "Quieren {s}; su programa de facturación falla con él y el fabricante prueba una versión nueva.",
        ],
        Topic::Partner => &["Quieren {s}; el partner que lo despliega no ha dado plan ni fechas."],
        Topic::Licence => &[
            "Quieren {s}; las licencias compradas no son las que necesitan y ventas prepara el cambio.",
        ],
        Topic::Competitor => {
            &["No usarán {s}: acaban de renovar tres años con otro proveedor y están contentos."]
        }
        Topic::OnPremises => {
            &["No usarán {s}: siguen con sus servidores propios, amortizados hace poco."]
        }
        Topic::Sponsor => &[
            "No usarán {s} por ahora: nadie en dirección ve para qué; cuentas lo retoma en la renovación.",
        ],
        Topic::Deploying => &[
            "Despliegan {s} por oleadas; el piloto ha ido bien y sigue la sede central.",
            "{s} en marcha: plan acordado con sistemas, primeras altas esta semana.",
        ],
        Topic::Migrating => {
            &["Migración a {s} en curso: la mitad de los datos copiada, sin incidencias."]
        }
        Topic::Adopting => {
            &["{s} ya está en uso; formación por departamentos hasta llegar al objetivo."]
        }
        Topic::SelfLed => &["Rechazan nuestra ayuda, pero desplegarán {s} con su propio equipo."],
        Topic::Resolved => {
            &["Bloqueo resuelto: retoman {s} con fechas nuevas acordadas con sistemas."]
        }
        Topic::Silent => {
            &["Tres intentos sin respuesta sobre {s}; pedimos ayuda al equipo de cuenta."]
        }
        Topic::Duplicate => {
            &["Unidades de {s} contadas dos veces: la compra se movió de suscripción."]
        }
    }
}
