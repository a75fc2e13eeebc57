import Oversight
import Testing

@Suite("A title that looks like another")
struct LikeTitleTests {
    @Test(
        "differs by one or two letters, or by one word",
        arguments: [
            ("Se över nattbemanningen", "Se över natbemaningen"),
            ("Se över nattbemanningen", "se över nattbemanningen."),
            ("Bygga ett utegym i stadsparken", "Bygga ett utegym i parken"),
            ("Bygga ett utegym", "Bygga ett nytt utegym"), ("Antal nöjda brukare", "Andel nöjda brukare"),
            ("Måla bryggan", "Måla byrggan"),
        ])
    func like(_ one: String, _ other: String) {
        #expect(LikeTitle(one).isLike(LikeTitle(other)))
        #expect(LikeTitle(other).isLike(LikeTitle(one)))
    }

    @Test(
        "is none with other figures, or with little in common",
        arguments: [
            ("Område 1", "Område 2"), ("Mål för 2024 i kommunen", "Mål för 2025 i kommunen"), ("Mål", "Mål A"),
            ("Måla bryggan", "Måla bänken"), ("Bygga ett utegym i stadsparken", "Riva ett utegym i hamnen"),
            ("Hund", "Kund"), ("", "Ett uppdrag"),
        ])
    func unlike(_ one: String, _ other: String) {
        #expect(!LikeTitle(one).isLike(LikeTitle(other)))
        #expect(!LikeTitle(other).isLike(LikeTitle(one)))
    }
}
