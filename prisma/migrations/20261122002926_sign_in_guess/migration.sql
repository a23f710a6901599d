-- CreateTable
CREATE TABLE "SignInGuess" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "SignInGuess_pkey" PRIMARY KEY ("key")
);
