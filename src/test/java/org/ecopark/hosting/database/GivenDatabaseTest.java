package org.ecopark.hosting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ecopark.hosting.HostingFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:s3cret@db.example:5433/parks, jdbc:postgresql://db.example:5433/parks, ann, s3cret",
        "postgres://ann:s3cret@db.example/parks, jdbc:postgresql://db.example/parks, ann, s3cret",
        "jdbc:postgresql://localhost/parks?user=ann&password=s3cret, jdbc:postgresql://localhost/parks, ann, s3cret",
        "jdbc:postgresql://h/p?sslmode=require&user=a&password=b, jdbc:postgresql://h/p?sslmode=require, a, b",
        "postgresql://ann:p%40ss%2F+1@h/p, jdbc:postgresql://h/p, ann, p@ss/+1",
        "postgresql://ann@[::1]:5432/p, jdbc:postgresql://[::1]:5432/p, ann, ''",
    })
    void readsBothForms(String address, String url, String user, String password) {
        assertThat(GivenDatabase.parse(address)).isEqualTo(new GivenDatabase(url, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://a:b@h/d", "localhost:5432", "postgresql://h", "postgresql:///d", "postgresql://h/ d"})
    void refusesAnythingElseWithASentenceThatShowsTheForm(String address) {
        assertThatThrownBy(() -> GivenDatabase.parse(address))
                .isInstanceOf(HostingFailure.class)
                .hasMessageContaining("postgresql://user:password@host");
    }

    @Test
    void neverRepeatsThePassword() {
        assertThat(GivenDatabase.parse("postgresql://ann:s3cret@h/p").toString())
                .doesNotContain("s3cret");
        assertThatThrownBy(() -> GivenDatabase.parse("mysql://ann:s3cret@h/p")).hasMessageNotContaining("s3cret");
    }
}
