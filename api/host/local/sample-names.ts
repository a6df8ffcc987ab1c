const FIRST = [
  "Aïcha", "Akira", "Amalia", "Anders", "Anjali", "Bao", "Beatriz", "Bilal", "Camille", "Chidi", "Dagny", "Dilnoza",
  "Eilidh", "Emeka", "Enrique", "Farah", "Fiona", "Giulia", "Goran", "Hana", "Hassan", "Ingrid", "Ivana", "Jakub",
  "Jamila", "Joaquín", "Kaito", "Katarzyna", "Kofi", "Lakshmi", "Lars", "Leila", "Lin", "Lucía", "Maiara", "Marek",
  "Mei", "Mirjam", "Nadia", "Nikos", "Noor", "Olumide", "Oksana", "Paulo", "Petra", "Quynh", "Rachel", "Rafael",
  "Rania", "Sami", "Saoirse", "Shirin", "Siobhán", "Sofia", "Søren", "Tamar", "Tariq", "Thandiwe", "Uri", "Valentina",
  "Wanjiru", "Xavier", "Yael", "Yusuf", "Zoltán", "Zuzana",
];
const LAST = [
  "Abebe", "Almeida", "Andersson", "Bakker", "Banerjee", "Bianchi", "Çelik", "Chen", "Costa", "Dalgaard", "Diallo",
  "Dubois", "Eriksen", "Fernández", "Fischer", "García", "Gruber", "Haddad", "Hansen", "Horvat", "Ito", "Jansen",
  "Johnson", "Kamau", "Katz", "Khan", "Kim", "Kovács", "Laurent", "Levi", "López", "Maier", "Martins", "Mensah",
  "Mokoena", "Murphy", "Nakamura", "Ndiaye", "Novák", "O’Brien", "Okonkwo", "Øster", "Papadopoulos", "Patel",
  "Pereira", "Popescu", "Qureshi", "Ruiz", "Sato", "Schmidt", "Silva", "Singh", "Smith", "Suzuki", "Szabó", "Takahashi",
  "Torres", "Tshabalala", "Ueda", "Vargas", "Virtanen", "Wang", "Wójcik", "Yılmaz", "Zhang", "Zimmermann", "Żak",
];

/** A made-up colleague's name. 66 and 67 share no factor, so the pairs do not repeat within 4,422 people. */
export function nameOf(number: number): string {
  return `${FIRST[number % FIRST.length]} ${LAST[number % LAST.length]}`;
}
