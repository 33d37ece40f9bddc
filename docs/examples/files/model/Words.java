package model;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;

public record Words(List<String> all) {
    public static Words of(InputStream text) throws IOException {
        String content = new String(text.readAllBytes());
        return new Words(List.of(content.strip().split("\\W+")));
    }

    public int size() {
        return all.size();
    }

    public String longest() {
        return all.stream()
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
